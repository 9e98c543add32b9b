using System.Collections.Immutable;
using Guiju.Kernel;

namespace Guiju.Cli;

/// <summary>The input of a command is at fault; every fault is printed and the command ends with <see cref="ExitCode.BadInput"/>.</summary>
internal sealed class InputException : Exception
{
    public InputException(ImmutableArray<Fault> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    public InputException(string place, string code, string message)
        : this([new Fault(code, message, place)])
    {
    }

    public ImmutableArray<Fault> Faults { get; }
}
