using System.Collections.Immutable;

namespace Guiju.Kernel;

/// <summary>
/// Keys of the roles (岗位角色) by which procedures, registers and pages say who may do what. A procedure file names them in <c>by:</c>.
/// A person may hold several; separation of duties is judged by person, never by role.
/// </summary>
public static class Roles
{
    /// <summary>综合窗口人员: receives, checks completeness, hands out.</summary>
    public const string WindowClerk = "window-clerk";

    /// <summary>许可审查人员: examines an application.</summary>
    public const string Examiner = "examiner";

    /// <summary>部门负责人: decides for the department.</summary>
    public const string UnitHead = "unit-head";

    /// <summary>法制审核人员: reviews legality.</summary>
    public const string LegalReviewer = "legal-reviewer";

    /// <summary>法制部门负责人: signs opinions, attends meetings of the office.</summary>
    public const string LegalHead = "legal-head";

    /// <summary>送审单位经办人: sends a matter to review.</summary>
    public const string Drafter = "drafter";

    /// <summary>管委会办公室: prepares meetings and their agenda.</summary>
    public const string OfficeSecretary = "office-secretary";

    /// <summary>管委会领导: presides and decides for the zone.</summary>
    public const string Leader = "leader";

    /// <summary>学法秘书: keeps the study sessions.</summary>
    public const string StudySecretary = "study-secretary";

    /// <summary>审计人员: reads everything, writes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>台账管理员: keeps the registers.</summary>
    public const string Registrar = "registrar";

    /// <summary>系统管理员: keeps accounts and settings, no business records.</summary>
    public const string Admin = "admin";

    /// <summary>申请人: the party, from the portal.</summary>
    public const string Applicant = "applicant";

    /// <summary>系统: acts the law itself brings about when a time has run out.</summary>
    public const string System = "system";

    /// <summary>Every role, in the order lists show them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        WindowClerk, Examiner, UnitHead, LegalReviewer, LegalHead, Drafter, OfficeSecretary,
        Leader, StudySecretary, Auditor, Registrar, Admin, Applicant, System,
    ];

    /// <summary>Chinese title of a role; an unknown key is returned as it is, since law files may be ahead of the program.</summary>
    public static string TitleOf(string role) => Words.Find(role) ?? role;

    private static WordBook Words { get; } = new("Guiju.Kernel.Roles", typeof(Roles).Assembly);
}
