namespace Guiju.Store.Reading;

/// <summary>Where a case stands, as lists filter it.</summary>
public enum CaseStanding
{
    Any,
    Open,
    Closed,

    /// <summary>Open, with a running clock past its date.</summary>
    Overdue,
}

/// <summary>Order of a list of cases.</summary>
public enum CaseOrder
{
    /// <summary>Opened last, first.</summary>
    Newest,

    /// <summary>Opened first, first.</summary>
    Oldest,

    /// <summary>Due first, first; without a running clock last.</summary>
    Due,

    /// <summary>By number.</summary>
    Number,

    /// <summary>Changed last, first.</summary>
    Changed,
}

/// <summary>What a list of cases shows. Empty and null ask nothing.</summary>
public sealed record CaseQuery
{
    /// <summary>Whose cases.</summary>
    public Scope Scope { get; init; } = Scope.All;

    /// <summary>Looked for in number, title and party.</summary>
    public string Search { get; init; } = "";

    /// <summary>Procedure, or an area of procedures where it ends in a dot: <c>services.</c>.</summary>
    public string Procedure { get; init; } = "";

    /// <summary>Where the case stands.</summary>
    public CaseStanding Standing { get; init; }

    /// <summary>Reform mode.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Kind within the procedure.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Unit in charge, within the scope.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Code of the service item.</summary>
    public string Item { get; init; } = "";

    /// <summary>Outcome that decided it.</summary>
    public string Result { get; init; } = "";

    /// <summary>First day of opening.</summary>
    public DateOnly? OpenedFrom { get; init; }

    /// <summary>Last day of opening.</summary>
    public DateOnly? OpenedTo { get; init; }

    /// <summary>First day of the decision; asks for decided cases.</summary>
    public DateOnly? DecidedFrom { get; init; }

    /// <summary>Last day of the decision; asks for decided cases.</summary>
    public DateOnly? DecidedTo { get; init; }

    /// <summary>The day by which overdue is judged.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Order.</summary>
    public CaseOrder Order { get; init; }

    /// <summary>Which page.</summary>
    public PageRequest Page { get; init; } = new();
}
