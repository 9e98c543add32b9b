using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Desk;

/// <summary>Records, amends or withdraws an entry of a register.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Register">The register.</param>
/// <param name="Number">Number of the entry; for a new entry the value of its number field.</param>
/// <param name="Change">What is asked.</param>
/// <param name="By">Who asks.</param>
/// <param name="Happened">Legal date of the change.</param>
/// <param name="Stamp">When, under which key, with what attached; its note is not used, the change carries its reason.</param>
public sealed record ChangeRegister(
    string Region, RegisterDefinition Register, string Number, RegisterChange Change, Actor By, LegalMoment Happened, Stamp Stamp);

/// <summary>A register act that is on disk, with the entry after it.</summary>
/// <param name="Entry">The entry; after a repeated key, the entry as it stands now.</param>
/// <param name="Act">The act.</param>
/// <param name="Repeated">True when the key had been used: nothing new was written.</param>
public sealed record Registered(RegisterEntry Entry, Act Act, bool Repeated);
