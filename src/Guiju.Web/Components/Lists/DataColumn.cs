using Microsoft.AspNetCore.Components;

namespace Guiju.Web.Components.Lists;

/// <summary>A column of a <see cref="DataTable{TRow}"/>: its head and how a cell is drawn. It draws nothing itself; the table does.</summary>
public sealed class DataColumn<TRow> : ComponentBase
{
    /// <summary>Head; also the label beside the value on a phone.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Sort key; empty for a column that is not sorted by.</summary>
    [Parameter]
    public string Sort { get; set; } = "";

    /// <summary>A number: aligned right, figures of one width.</summary>
    [Parameter]
    public bool Number { get; set; }

    /// <summary>Never broken over lines: dates, case numbers, badges.</summary>
    [Parameter]
    public bool Tight { get; set; }

    /// <summary>Left out on a phone.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>What a cell shows of a row.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TRow> ChildContent { get; set; } = _ => _ => { };

    [CascadingParameter]
    private DataColumns<TRow>? Columns { get; set; }

    internal string Css => (Number ? "gj-num" : "") + (Tight ? " gj-tight" : "") + (Wide ? " gj-wide-only" : "");

    protected override void OnInitialized() => Columns?.List.Add(this);
}

/// <summary>Columns of one table, gathered while it is drawn.</summary>
internal sealed class DataColumns<TRow>
{
    public List<DataColumn<TRow>> List { get; } = [];
}

/// <summary>Drawn after its older siblings, so that the table sees the columns declared before it.</summary>
public sealed class DrawnLast : ComponentBase
{
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
        builder.AddContent(0, ChildContent);
}
