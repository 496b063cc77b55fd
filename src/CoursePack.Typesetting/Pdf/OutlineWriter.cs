using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Pdf;

/// <summary>The tree of bookmarks (ISO 32000-1 §12.3.3): the first level is seen, what is under it opens on demand.</summary>
internal sealed class OutlineWriter(PdfFile file, PaintedDocument document)
{
    /// <summary>Returns the object to be named in the catalog.</summary>
    public int Write()
    {
        var number = file.Reserve();
        var (first, last) = WriteLevel(document.Outline, number);
        file.Open(number).Raw("<</Type/Outlines/First "u8).Reference(first).Raw("/Last "u8).Reference(last)
            .Raw("/Count "u8).Integer(document.Outline.Length).Raw(">>"u8);
        file.Close();
        return number;
    }

    private (int First, int Last) WriteLevel(ImmutableArray<OutlineItem> items, int parent)
    {
        var numbers = items.Select(_ => file.Reserve()).ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (!document.Destinations.ContainsKey(item.Destination))
                throw new ArgumentException($"a bookmark leads to '{item.Destination}', which is not a destination of the document");
            var (first, last) = item.Children.IsEmpty ? default : WriteLevel(item.Children, numbers[i]);
            var output = file.Open(numbers[i]).Raw("<</Title"u8).Text(item.Title).Raw("/Parent "u8).Reference(parent).Raw("/Dest"u8).Key(item.Destination);
            if (i > 0)
                output.Raw("/Prev "u8).Reference(numbers[i - 1]);
            if (i < items.Length - 1)
                output.Raw("/Next "u8).Reference(numbers[i + 1]);
            // A negative count says that the item is closed, and how many lines it would open to.
            if (first != 0)
                output.Raw("/First "u8).Reference(first).Raw("/Last "u8).Reference(last).Raw("/Count "u8).Integer(-item.Children.Length);
            output.Raw(">>"u8);
            file.Close();
        }
        return (numbers[0], numbers[^1]);
    }
}
