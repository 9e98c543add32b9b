namespace Guiju.Kernel.Registers;

/// <summary>The sentences of registers in general, from <c>RegisterWords.resx</c>.</summary>
internal static class RegisterWords
{
    private static readonly WordBook Book = new("Guiju.Kernel.Registers.RegisterWords", typeof(RegisterWords).Assembly);

    public static string Say(string key, params object[] values) => Book.Say(key, values);

    public static Fault Fault(string code, string place, params object[] values) => Book.Fault(code, place, values);
}
