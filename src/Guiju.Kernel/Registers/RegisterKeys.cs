namespace Guiju.Kernel.Registers;

/// <summary>Registers that the kernel itself refers to by key.</summary>
public static class RegisterKeys
{
    /// <summary>Units of the zone; every <see cref="FieldKind.Unit"/> is a code of it.</summary>
    public const string Units = "units";
}
