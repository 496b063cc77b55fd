using System.Xml.Linq;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Architecture;

/// <summary>Which project may know which, and which packages stand behind its fence: the table of <c>src/README.md</c> as data.</summary>
public sealed class ProjectReferenceTests
{
    [Theory]
    [InlineData("CoursePack.Core", "", "")]
    [InlineData("CoursePack.Typesetting", "", "")]
    [InlineData("CoursePack.Curriculum", "CoursePack.Core", "YamlDotNet Markdig Handlebars.Net")]
    [InlineData("CoursePack.Rendering", "CoursePack.Core CoursePack.Typesetting", "DocumentFormat.OpenXml")]
    [InlineData("CoursePack.Cli", "CoursePack.Core CoursePack.Curriculum CoursePack.Typesetting CoursePack.Rendering", "System.CommandLine")]
    public void A_project_uses_what_the_house_allows(string project, string projects, string packages)
    {
        var file = XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj"));
        file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .ShouldBe(projects.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        file.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value)
            .ShouldBe(packages.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }
}

/// <summary>Which folder may know which inside a project, as data: a stage never reaches back.</summary>
public sealed class FolderReferenceTests
{
    [Theory]
    [InlineData("CoursePack.Curriculum/Model", "Loading Binding Validation Coverage Composition Markdown")]
    [InlineData("CoursePack.Curriculum/Loading", "Binding Validation Coverage Composition Markdown Model Overlays")]
    [InlineData("CoursePack.Curriculum/Overlays", "Binding Validation Coverage Composition Model")]
    [InlineData("CoursePack.Curriculum/Markdown", "Loading Binding Validation Coverage Composition Overlays")]
    [InlineData("CoursePack.Curriculum/Binding", "Validation Coverage Composition")]
    [InlineData("CoursePack.Curriculum/Coverage", "Loading Binding Validation Composition")]
    [InlineData("CoursePack.Curriculum/Validation", "Loading Binding Composition")]
    [InlineData("CoursePack.Curriculum/Authoring", "Binding Validation Coverage Composition Markdown")]
    [InlineData("CoursePack.Curriculum/Migration", "Validation Coverage Composition Markdown")]
    [InlineData("CoursePack.Rendering/Html", "Pdf Docx Packaging")]
    [InlineData("CoursePack.Rendering/Pdf", "Html Docx Packaging")]
    [InlineData("CoursePack.Rendering/Docx", "Html Pdf Packaging")]
    [InlineData("CoursePack.Typesetting/Fonts", "Layout Elements Text Pdf Painting")]
    [InlineData("CoursePack.Typesetting/Painting", "Layout Elements Text Pdf")]
    [InlineData("CoursePack.Typesetting/Pdf", "Layout Elements Text")]
    [InlineData("CoursePack.Typesetting/Layout", "Pdf")]
    [InlineData("CoursePack.Cli/Reporting", "Commands CommandLine Baselines")]
    [InlineData("CoursePack.Cli/Baselines", "Commands CommandLine")]
    public void A_folder_does_not_know_a_later_stage(string folder, string forbidden)
    {
        var project = folder.Split('/')[0];
        var files = Directory.EnumerateFiles(Repository.PathOf($"src/{folder}"), "*.cs", SearchOption.AllDirectories).ToList();
        files.ShouldNotBeEmpty();
        foreach (var name in forbidden.Split(' '))
        {
            files.Where(f => File.ReadAllText(f).Contains($"{project}.{name}", StringComparison.Ordinal))
                .Select(f => Path.GetRelativePath(Repository.Root, f))
                .ShouldBeEmpty($"{folder} may not know {name}");
        }
    }
}
