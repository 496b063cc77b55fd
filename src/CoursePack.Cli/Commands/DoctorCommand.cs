using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.InteropServices;
using CoursePack.Cli.CommandLine;
using CoursePack.Cli.Pipeline;
using CoursePack.Core.Workspaces;
using CoursePack.Typesetting.Fonts;

namespace CoursePack.Cli.Commands;

/// <summary>Says what the tool finds around it, in a form that can be pasted into a bug report: no paths, no names.</summary>
internal sealed class DoctorCommand : CliCommand
{
    private readonly Argument<string?> path = SharedOptions.Path();

    public override string Name => "doctor";

    public override string Summary => "Say what the tool finds on this machine.";

    public override ImmutableArray<Example> Examples => [new("coursepack doctor", "print what belongs into a bug report")];

    public override ImmutableArray<Argument> Arguments => [path];

    public override int Run(ParseResult line, Host host, GlobalOptions globals)
    {
        var location = CourseLocation.Find(host, line.GetValue(path));
        var hasCourse = location.Workspace.Read(WorkspacePath.Resolve(location.Folder, "course.yaml")!) is FileLookup.Found;
        var templates = TemplateSource.Find(host, location, globals.Templates);
        FontFace[] faces = [BundledFonts.Regular, BundledFonts.Italic, BundledFonts.Bold, BundledFonts.BoldItalic, BundledFonts.Fallback, BundledFonts.FallbackBold];
        Row(host, "coursepack", CommandLineProgram.ToolVersion);
        Row(host, "runtime", RuntimeInformation.FrameworkDescription);
        Row(host, "system", $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}");
        Row(host, "processors", Environment.ProcessorCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Row(host, "fonts", string.Join(", ", faces.Select(f => f.Name)));
        Row(host, "templates", templates.Described);
        Row(host, "course", hasCourse ? "found" : "none here; name its folder after the command");
        Row(host, "terminal", host.OutIsTerminal ? "yes" : "no");
        Row(host, "codes", $"{ToolAssemblies.Codes.Length} findings known to 'coursepack explain'");
        return ExitStatus.Fine;
    }

    private static void Row(Host host, string what, string value) => host.Out.WriteLine($"{what,-12}{value}");
}
