using System.Text;

namespace CoursePack.Rendering.Packaging;

/// <summary>README.txt: for those who look into a folder before they open a page.</summary>
internal static class ReadMe
{
    /// <summary>Characters in a line.</summary>
    private const int Width = 72;

    public static byte[] Write(BoxContents contents)
    {
        var (course, words) = (contents.Course, contents.Words);
        var text = new StringBuilder();
        Append(text, course.Title);
        text.Append('=', Math.Min(Width, course.Title.Length)).Append('\n');
        if (course.Subtitle is { Length: > 0 } subtitle)
            Append(text, subtitle);
        text.Append('\n');
        Append(text, $"{words.Version}: {course.Version}");
        Append(text, $"{words.Licence}: {course.Licence}");
        if (course.Adapted is { } adapted)
            Append(text, adapted);
        text.Append('\n');
        Append(text, words.OpenFirst);
        if (contents.Status == BoxStatus.Findings)
            Append(text.Append('\n'), words.Findings);
        if (course.Notice is { Length: > 0 } notice)
            Append(text.Append('\n'), notice);
        text.Append('\n').Append(words.InTheBox).Append(":\n");
        foreach (var file in contents.Files.OrderBy(f => f.Path, StringComparer.Ordinal))
            text.Append("  ").Append(file.Path).Append("\n      ").Append(StartHerePage.Name(file)).Append('\n');
        Append(text.Append('\n'), words.ManifestText);
        Append(text, words.SourcesText);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, string paragraph)
    {
        var column = 0;
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                text.Append('\n');
                column = 0;
            }

            if (column > 0)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        text.Append('\n');
    }
}
