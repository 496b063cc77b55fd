using CoursePack.Cli;
using CoursePack.Cli.CommandLine;

FirstCollection.PutOff();
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
return CommandLineProgram.Run(args, Host.OfProcess(stop.Token));
