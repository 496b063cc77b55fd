using System.Text;
using CoursePack.Tests.RealCurriculum;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Tests.Rendering;

/// <summary>The text of a painted document as a screen reader reads it, without cover, contents and labels of list items.</summary>
internal static class PaintedWords
{
    public static string Body(PaintedDocument document)
    {
        var painted = document.Pages.SelectMany(p => p.Commands).OfType<TextCommand>().Where(t => t.Element is not null)
            .Select((t, order) => (Element: t.Element!, t.Text, Order: order)).ToLookup(t => t.Element);
        return DocumentWords.Letters(string.Concat(document.Structure.Children.Skip(1).Select(e => Read(e).Text)));

        // Children keep the order of the tree; own text stands before the first child that was painted after it.
        (int First, string Text) Read(StructureElement element)
        {
            if (element.Type is "TOC" or "Lbl")
                return (int.MaxValue, "");
            var own = new Queue<(int Order, string Text)>(painted[element].Select(t => (t.Order, t.Text)));
            var first = own.Count > 0 ? own.Peek().Order : int.MaxValue;
            var text = new StringBuilder();
            foreach (var child in element.Children.Select(Read))
            {
                first = Math.Min(first, child.First);
                while (own.Count > 0 && own.Peek().Order < child.First && child.First < int.MaxValue)
                    text.Append(own.Dequeue().Text);
                text.Append(child.Text);
            }

            foreach (var (_, left) in own)
                text.Append(left);
            return (first, text.ToString());
        }
    }
}
