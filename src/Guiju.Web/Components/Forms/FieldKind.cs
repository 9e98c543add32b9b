namespace Guiju.Web.Components.Forms;

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Area,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A number; typed freely, judged by the server.</summary>
    Number,

    /// <summary>One of many, folded.</summary>
    Select,

    /// <summary>One of few, all in sight.</summary>
    Radios,

    /// <summary>Yes or nothing; sends <c>true</c>.</summary>
    Check,

    /// <summary>A file; sent only by a form that carries files.</summary>
    File,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A password; never shown again.</summary>
    Password,
}
