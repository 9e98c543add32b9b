using System.Collections.Immutable;
using Guiju.Bench;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.LawFiles;

// Called by bench/run: the folder of the law, the folder of a loaded demonstration year, a folder to work in.
if (args is not [var lawFolder, var demo, var work])
{
    await Console.Error.WriteLineAsync("usage: bench/run");
    return 2;
}

var law = LawLoader.Load(lawFolder) is Outcome<LawBook>.Accepted { Value: var book } ? book : throw new InvalidOperationException("The law does not load.");
Console.WriteLine("| what | Guiju | beside | that | ratio | goal |");
Console.WriteLine("|---|---:|---|---:|---:|---:|");
foreach (var run in new Func<Task<ImmutableArray<Line>>>[] { () => DecideBench.RunAsync(law), () => AppendBench.RunAsync(law, work), () => FigureBench.RunAsync(law, demo, work) })
{
    foreach (var line in await run())
    {
        Console.WriteLine($"| {line.What} | {line.Ours} | {line.Beside} | {line.Theirs} | {line.Ratio} | {line.Goal} |");
    }
}

return 0;
