using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Rendering.Packaging;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;
using static CoursePack.Tests.Rendering.SampleBox;

namespace CoursePack.Tests.Rendering.Packaging;

/// <summary>What people read when a box cannot be packed or written.</summary>
public sealed class PrintedPackagingTests : IDisposable
{
    private const int DiskFull = 28;

    private static readonly Box New = Of(("book.pdf", "new book"), ("manifest.json", "{}"));

    private readonly TemporaryFolder folder = new();

    private string Output => Path.Combine(folder.Path, "output");

    private string Target => Path.Combine(Output, "psw-training");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_files_of_one_name_print_as_verified() =>
        Printed.ShouldBeAsVerified("CP9001", Pack(Contents with { Files = Contents.Files.Add(Contents.Files[0] with { Path = "Trainer-Handbook.pdf" }) }));

    [Fact]
    public void A_name_longer_than_every_system_can_write_prints_as_verified() =>
        Printed.ShouldBeAsVerified("CP9002", Pack(Contents with { Files = Contents.Files.Add(Contents.Files[0] with { Path = $"trainer-handbook-{string.Join('-', Enumerable.Repeat("listening", 20))}.pdf" }) }));

    [Fact]
    public void Files_that_no_build_wrote_print_as_verified()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "register-march.xlsx"), "names");
        ShouldPrint("CP9003", Write(new()));
    }

    [Fact]
    public void A_full_disk_prints_as_verified() =>
        ShouldPrint("CP9004", Write(new WatchedDisk(() => throw new IOException("No space left", DiskFull))));

    [Fact]
    public void A_second_build_at_the_same_time_prints_as_verified()
    {
        ImmutableArray<Diagnostic>? second = null;
        Write(new WatchedDisk(() => second ??= Write(new()))).ShouldBeEmpty();
        ShouldPrint("CP9005", second!.Value);
    }

    [Fact]
    public void A_link_in_the_place_of_the_folder_prints_as_verified()
    {
        Directory.CreateDirectory(Output);
        Directory.CreateSymbolicLink(Target, Directory.CreateDirectory(Path.Combine(folder.Path, "elsewhere")).FullName);
        ShouldPrint("CP9006", Write(new()));
    }

    private static ImmutableArray<Diagnostic> Pack(BoxContents contents) => BoxPackager.Pack(contents, SampleBox.Aside, TestContext.Current.CancellationToken).Diagnostics;

    private ImmutableArray<Diagnostic> Write(OutputDisk disk) =>
        new OutputWriter(disk).Write(New, Output, force: false, TestContext.Current.CancellationToken).Diagnostics;

    private void ShouldPrint(string code, IEnumerable<Diagnostic> found) => Printed.ShouldBeAsVerified(code, found, folder.Path);

    private sealed class WatchedDisk(Action onWrite) : OutputDisk
    {
        public override void Write(string path, StoredBytes bytes)
        {
            onWrite();
            base.Write(path, bytes);
        }
    }
}
