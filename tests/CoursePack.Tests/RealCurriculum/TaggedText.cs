using System.Text;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.RealCurriculum;

/// <summary>The tagged text of a PDF as poppler reads it: <c>pdfinfo -struct-text</c>, an indented tree of elements with quoted texts.</summary>
internal static class TaggedText
{
    /// <summary>The text of the body, without contents, labels of list items and the words on drawings, whose alternative text stands for them. The first section is the cover.</summary>
    public static string Body(string file)
    {
        var text = new StringBuilder();
        int? skip = null;
        var sections = 0;
        foreach (var line in ExternalTool.Run("pdfinfo", "-struct-text", file).Expect().Split('\n'))
        {
            var depth = line.Length - line.TrimStart(' ').Length;
            if (skip is { } above && depth > above)
                continue;
            skip = null;
            var content = line.Trim();
            if (content.StartsWith('"') && content.EndsWith('"') && content.Length > 1)
            {
                text.Append(content.AsSpan(1, content.Length - 2)).Append(' ');
                continue;
            }

            var type = content.Split(' ', ':')[0];
            if (type is "TOC" or "Lbl" or "Figure" || (type == "Sect" && depth == 2 && sections++ == 0))
                skip = depth;
        }

        return DocumentWords.Letters(text.ToString());
    }
}
