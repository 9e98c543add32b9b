namespace Guiju.Kernel.Registers;

/// <summary>
/// A C# record that is an entry of a register. Its properties are the fields; its rules over several fields stand in <see cref="Check"/>.
/// </summary>
public interface IRegisterRecord
{
    /// <summary>Every fault of the entry as a whole, each with a field's key as its place; called only when every field alone is sound.</summary>
    IEnumerable<Fault> Check();
}
