using Guiju.Kernel.Registers;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Reading;
using Microsoft.AspNetCore.Components;

namespace Guiju.Web.Workbench.Registers;

/// <summary>A page about one register: finds it, and turns away those who may not change it where the page changes something.</summary>
public abstract class RegisterPage : ComponentBase
{
    /// <summary>Key of the register.</summary>
    [Parameter]
    public string Key { get; set; } = "";

    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Context { get; set; } = null!;

    /// <summary>Who asks.</summary>
    [Inject]
    protected Session Session { get; set; } = null!;

    /// <summary>Every register.</summary>
    [Inject]
    protected RegisterBook Registers { get; set; } = null!;

    /// <summary>Lists of entries.</summary>
    [Inject]
    protected EntryReader Reads { get; set; } = null!;

    /// <summary>The register; null when the page is not to be shown, for the reason in <see cref="Denied"/>.</summary>
    protected RegisterDefinition? Register { get; private set; }

    /// <summary>404 or 403 where the page is not to be shown.</summary>
    protected int Denied { get; private set; } = StatusCodes.Status404NotFound;

    /// <summary>Whether the person may change the register.</summary>
    protected bool MayWrite => Register is { } register && Session.Actor.HoldsAny(register.WriteRoles);

    /// <summary>Path of the register's list.</summary>
    protected string ListPath => RegisterLists.Path(Register!);

    /// <summary>Finds the register; false when the page is not to be shown.</summary>
    protected bool Enter(bool toWrite)
    {
        Register = Registers.Find(Key);
        return Register is null ? Deny(StatusCodes.Status404NotFound) : !toWrite || MayWrite || Deny(StatusCodes.Status403Forbidden);
    }

    /// <summary>Shows the error page with this code instead.</summary>
    protected bool Deny(int code)
    {
        (Register, Denied, Context.Response.StatusCode) = (null, code, code);
        return false;
    }
}

/// <summary>A page about one entry of a register.</summary>
public abstract class EntryPageBase : RegisterPage
{
    /// <summary>Number of the entry, as it stands in the address.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>Acts of an entry.</summary>
    [Inject]
    protected CaseReader Acts { get; set; } = null!;

    /// <summary>What units and entries are called.</summary>
    [Inject]
    protected EntryNames Names { get; set; } = null!;

    /// <summary>Entries by number.</summary>
    [Inject]
    protected Kernel.Ports.IStore Store { get; set; } = null!;

    /// <summary>The entry with its acts; set once <see cref="EnterEntryAsync"/> answered true.</summary>
    protected EntryHistory History { get; private set; } = null!;

    /// <summary>The entry.</summary>
    protected RegisterEntry Entry => History.Entry;

    /// <summary>Path of the entry.</summary>
    protected string EntryPath => RegisterLists.Path(Register!, Entry.Number);

    /// <summary>What the entry is called.</summary>
    protected string Called => Names.Show(Register!.Find(Register.TitleField)!, Entry.Values.GetValueOrDefault(Register.TitleField, Entry.Number));

    /// <summary>Finds register and entry; false when the page is not to be shown.</summary>
    protected async Task<bool> EnterEntryAsync(bool toWrite)
    {
        if (!Enter(toWrite))
        {
            return false;
        }

        var number = RegisterLists.Number(Number);
        if (await Store.FindEntryAsync(Session.Region, Register!.Key, number, Context.RequestAborted) is not { } entry)
        {
            return Deny(StatusCodes.Status404NotFound);
        }

        var acts = await Acts.ActsAsync(Session.Region, RegisterEntry.StreamOf(Register.Key, number), Context.RequestAborted);
        History = EntryHistory.Of(Register, entry, acts);
        await Names.LearnAsync(Register, History.Steps.Select(step => step.Values).Append(entry.Values), Context.RequestAborted);
        return true;
    }
}
