using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Loading;
using CoursePack.Tests.Rules;

namespace CoursePack.Tests.Loading;

/// <summary>What people read about files that no fixture can hold.</summary>
public sealed class PrintedLoadingTests
{
    [Fact]
    public void A_folder_without_a_course_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP1001", CurriculumReader.Read(MemoryWorkspace.Of(("readme.md", "x")), "", "1.0.0").Diagnostics);

    [Fact]
    public void A_folder_in_the_place_of_a_file_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP1004", Reading(MemoryWorkspace.Of(("local.yaml/x", "")), f => f.Yaml("local.yaml")));

    [Fact]
    public void A_file_that_the_system_refuses_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP1006", Reading(new Refusing(), f => f.Yaml("local.yaml")));

    [Fact]
    public void An_invisible_character_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP1013", Reading(MemoryWorkspace.Of(("organisation/01-before.md", "Meet the team.\nTwo\u2028weeks before.\n")), f => f.Text("organisation/01-before.md")));

    private static ImmutableArray<Diagnostic> Reading(IWorkspace workspace, Action<CourseFiles> read)
    {
        var found = new DiagnosticBag();
        read(new(workspace, found));
        return found.ToImmutable();
    }

    private sealed class Refusing : IWorkspace
    {
        public string Root => "refusing";

        public FileLookup Read(string path) => new FileLookup.Unreadable("permission denied");

        public ImmutableArray<string> Files(string folder) => [];
    }
}
