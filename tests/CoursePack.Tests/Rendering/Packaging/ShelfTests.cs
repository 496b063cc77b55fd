using System.Text;
using CoursePack.Rendering.Packaging;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Rendering.Packaging;

public sealed class ShelfTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Shelf shelf;

    public ShelfTests() => shelf = new(folder.Path);

    public void Dispose()
    {
        shelf.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void What_is_put_aside_one_after_the_other_reads_as_it_was_written()
    {
        var put = Enumerable.Range(0, 3).Select(i => shelf.Put(Text(i))).ToList();
        put.Select(Read).ShouldBe([Words(0), Words(1), Words(2)]);
    }

    [Fact]
    public void What_is_put_aside_side_by_side_is_not_mixed()
    {
        var put = new StoredBytes[40];
        Parallel.For(0, put.Length, i => put[i] = shelf.Put(Text(i)));
        put.Select(Read).ShouldBe(Enumerable.Range(0, put.Length).Select(Words));
    }

    [Fact]
    public void A_length_is_that_of_the_file_and_not_of_what_lies_before_it()
    {
        shelf.Put(Text(9));
        shelf.Put(target => target.Write("four"u8)).Length.ShouldBe(4);
    }

    [Fact]
    public void An_archive_stands_at_the_head_of_its_stream()
    {
        shelf.Put(Text(1));
        var position = -1L;
        shelf.Put(target => position = target.Position, alone: true);
        position.ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_left_to_be_seen_in_the_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there the file has its name until the process ends");
        shelf.Put(Text(1));
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Without_room_for_temporary_files_the_bytes_stay_in_memory()
    {
        using var nowhere = new Shelf(Path.Combine(folder.Path, "missing"));
        Read(nowhere.Put(Text(7))).ShouldBe(Words(7));
    }

    [Fact]
    public void A_file_that_could_not_be_finished_leaves_no_trace_in_the_next()
    {
        var tries = 0;
        var first = shelf.Put(target =>
        {
            target.Write(new byte[100_000]);
            if (++tries == 1)
                throw new IOException("the disk is full");
        });
        (first.Length, Read(shelf.Put(Text(3)))).ShouldBe((100_000, Words(3)));
    }

    private static Action<Stream> Text(int number) => target => target.Write(Encoding.UTF8.GetBytes(Words(number)));

    private static string Words(int number) => string.Join(' ', Enumerable.Repeat($"file {number}", 10_000));

    private static string Read(StoredBytes bytes) => Encoding.UTF8.GetString(bytes.ToArray());
}
