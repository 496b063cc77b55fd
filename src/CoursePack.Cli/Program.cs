using CoursePack.Cli;
using CoursePack.Cli.CommandLine;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
return CommandLineProgram.Run(args, Host.OfProcess(stop.Token));
