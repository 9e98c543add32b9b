using Guiju.Kernel;

namespace Guiju.Documents.Writing;

/// <summary>Words that documents add of their own.</summary>
internal static class DocumentWords
{
    private static readonly WordBook Texts = new("Guiju.Documents.Writing.DocumentWords", typeof(DocumentWords).Assembly);

    public static string Say(string key, params object[] values) => Texts.Say(key, values);
}
