namespace Guiju.Cli;

/// <summary>What a command ends with; scripts rely on them.</summary>
internal static class ExitCode
{
    /// <summary>Done, or the answer is yes.</summary>
    public const int Ok = 0;

    /// <summary>The answer is no: refused, unsound, inconsistent, not proved.</summary>
    public const int No = 1;

    /// <summary>The question could not be asked: bad usage, a fault in an input, a file that cannot be read.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped from the keyboard.</summary>
    public const int Interrupted = 130;
}
