using System.CommandLine;
using Guiju.Cli.Terminal;
using Guiju.LawFiles;

namespace Guiju.Cli.Law;

/// <summary><c>guiju law schema</c>: JSON Schemas by which editors complete and check law files while they are typed.</summary>
internal static class LawSchemaCommand
{
    public static Command Build()
    {
        var name = new Argument<string>("NAME")
        {
            Description = "Which schema: " + string.Join(", ", LawSchema.Names) + ".",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "procedure",
        };
        name.AcceptOnlyFromAmong([.. LawSchema.Names]);
        var write = new Option<bool>("--write") { Description = "Write all schemas to law/schema/ instead of printing one." };
        var command = new Command("schema", "Print or write the JSON Schemas of the law files.") { name, write };
        command.SetAction(parsed => parsed.GetValue(write) ? Write(Places.Of(parsed).Law) : Print(parsed.GetValue(name)!));
        return command;
    }

    private static int Print(string name)
    {
        Console.Out.Write(LawSchema.Draw(name));
        return ExitCode.Ok;
    }

    private static int Write(string law)
    {
        var folder = Directory.CreateDirectory(Path.Combine(law, "schema"));
        foreach (var name in LawSchema.Names)
        {
            var file = Path.Combine(folder.FullName, name + ".schema.json");
            File.WriteAllText(file, LawSchema.Draw(name));
            Screen.Tell(Places.Shown(file));
        }

        return ExitCode.Ok;
    }
}
