using System.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;

namespace CoursePack.Tests.Binding;

// CA5394 Random is an insecure random number generator: damages must be the same in every run.
#pragma warning disable CA5394

/// <summary>Thousands of small damages to a good course, the same ones in every run: none may end in an exception.</summary>
public sealed class MutationTests
{
    private static readonly string[] Pieces = ["\t", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "!t ", "|", ">", "#", "\n", "\n\n", "  ", "---\n", "é", "😀", "\0", "\r", "\u2028", "id: x\n", "{{x}}", ":::", "::: note\n", "|---|\n", "[^1]", "<!--", "?", "%", "@", "`", "\\", "0", "999999999999"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_damage_to_a_text_throws(int seed)
    {
        var random = new Random(seed);
        var paths = SmallCourse.Unchanged.Files.Keys.ToArray();
        for (var i = 0; i < 400; i++)
        {
            var path = paths[random.Next(paths.Length)];
            var text = SmallCourse.Unchanged.Files[path];
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                text = Damage(text, random);
            var damaged = SmallCourse.Unchanged.With(path, text);
            Should.NotThrow(() => damaged.Read(), $"{path}:\n{text}");
        }
    }

    [Fact]
    public void No_damage_to_bytes_throws()
    {
        var random = new Random(5);
        foreach (var path in SmallCourse.Unchanged.Files.Keys)
        {
            for (var i = 0; i < 20; i++)
            {
                var files = SmallCourse.Unchanged.Files.ToDictionary(f => f.Key, f => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(f.Value)), StringComparer.Ordinal);
                var bytes = files[path].ToArray();
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                files[path] = bytes.AsMemory(0, random.Next(1, bytes.Length + 1));
                Should.NotThrow(() => CurriculumReader.Read(new MemoryWorkspace(files), "", "1.0.0"));
            }
        }
    }

    private static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 30), text.Length - at);
        return random.Next(4) switch
        {
            0 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            _ => text.Remove(at, Math.Min(1, length)).Insert(at, Pieces[random.Next(Pieces.Length)]),
        };
    }
}
