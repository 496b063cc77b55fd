using CoursePack.Cli.Pipeline;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Silences;
using CoursePack.Curriculum.Validation;
using CoursePack.Curriculum.Validation.Regions;

namespace CoursePack.Tests.Rules;

/// <summary>
/// The whole check of a course in memory, on a day that never moves. Where nothing stands in the way its products are composed
/// too, when asked: templates are compiled anew each time, which takes longer than all the rest. Files below <c>templates/</c> replace or add to the templates built into the tool.
/// </summary>
internal static class CourseCheck
{
    public static readonly DateOnly Today = new(2027, 1, 11);

    private const string ToolVersion = "1.0.0", TemplateFolder = "templates";

    private static readonly Lazy<Outcome<TemplateSet>> BuiltIn = new(TemplateSet.LoadBuiltIn);

    /// <param name="folder">Of the course, such as <c>regions/north</c>.</param>
    public static Findings Run(IWorkspace workspace, bool compose = false, string folder = "")
    {
        var read = CurriculumReader.ReadLayers(workspace, folder, ToolVersion, Today);
        var found = read.Diagnostics.ToList();
        if (read.Course is not { } course)
            return Findings.Of(found, new Dictionary<string, Severity>());
        var facts = new CourseFacts(course, read.Workspace, Today);
        if (read.Effective is { } layers && CurriculumReader.ReadBelow(layers, ToolVersion) is { } below)
            found.AddRange(MandatoryCoverage.Check(below, facts, layers.Stack.Top.Extends));
        found = [.. Silencer.Apply(course, [.. found, .. CourseValidator.Validate(facts, read.Diagnostics)]).Kept];
        var levels = course.Severity.ToDictionary(s => s.Key, s => s.Value.Value, StringComparer.Ordinal);
        if (!compose)
            return Findings.Of(found, levels);
        var templates = TemplatesFor(workspace);
        found.AddRange(templates.Diagnostics);
        if (templates.Value is { } known)
            found.AddRange([.. OutputFormats.Check(course, known), .. ThemeFiles.Read(known, read.Workspace, [folder]).Diagnostics]);
        if (templates.Value is { } set && !found.Exists(Findings.StopsBuild))
            found.AddRange(Compose(facts, set));
        return Findings.Of(found, levels);
    }

    public static string Print(Findings findings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new TextReporter().Write(text, new("tiny", findings, new("", "")));
        return text.ToString();
    }

    private static Outcome<TemplateSet> TemplatesFor(IWorkspace workspace)
    {
        var own = workspace.Files(TemplateFolder);
        if (own.IsEmpty)
            return BuiltIn.Value;
        var builtIn = BuiltInTemplates.Workspace();
        var files = builtIn.Files("").ToDictionary(path => $"{TemplateFolder}/{path}", path => Bytes(builtIn, path), StringComparer.Ordinal);
        foreach (var path in own)
            files[path] = Bytes(workspace, path);
        return TemplateSet.Load(new MemoryWorkspace(files), TemplateFolder);
    }

    private static ReadOnlyMemory<byte> Bytes(IWorkspace workspace, string path) => ((FileLookup.Found)workspace.Read(path)).Bytes;

    private static IEnumerable<Diagnostic> Compose(CourseFacts facts, TemplateSet templates)
    {
        var products = facts.Course.Products.Select(p => p.Value).ToList();
        var composer = new CourseComposer(new()
        {
            Index = facts.Index,
            Files = facts.Workspace,
            Templates = templates,
            Plan = facts.Plans.FirstOrDefault(),
            Coverage = facts.Coverage.FirstOrDefault(),
            Products = [.. products],
            ToolVersion = ToolVersion,
        });
        return products.SelectMany(p => composer.Compose(p).Diagnostics);
    }
}
