using Guiju.Cli;

return await CommandLine.RunAsync(args);
