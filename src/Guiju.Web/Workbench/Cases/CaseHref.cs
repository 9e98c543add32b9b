using Guiju.Web.Workbench.Reviews;

namespace Guiju.Web.Workbench.Cases;

/// <summary>Where a case is worked on: reviews have a page shaped for them, every other case the general one.</summary>
public static class CaseHref
{
    /// <summary>Address of the page of a case.</summary>
    public static string Of(string procedure, string id) => procedure == ReviewStage.Procedure ? "/desk/reviews/" + id : "/desk/cases/" + id;
}
