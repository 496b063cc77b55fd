using System.Collections.Immutable;
using CoursePack.Typesetting.Painting;

namespace CoursePack.Typesetting.Layout;

/// <summary>Lays out a book, again and again until the page numbers it prints are those it has.</summary>
public static class BookLayout
{
    private const int MostPasses = 5;

    /// <param name="receiver">Takes what is painted; the pages of the outcome then have no commands. Null keeps all.</param>
    public static LaidOutBook LayOut(Book book, IPageReceiver? receiver = null)
    {
        var memory = new LayoutMemory();
        var numbers = ImmutableDictionary<string, string>.Empty;
        for (var pass = 1; ; pass++)
        {
            var layout = new LayoutPass(numbers, memory) { IsFirst = pass == 1 };
            var pages = new BookPages(book, layout, receiver);
            pages.LayOut();
            numbers = pages.PageLabels();
            var unsettled = FirstUnsettled(layout, numbers);
            if ((unsettled is not null && pass < MostPasses) || (receiver is not null && layout.IsPreliminary))
            {
                receiver?.Restart();
                continue;
            }

            var issues = pages.Issues();
            foreach (var anchor in layout.Asked.Keys.Order(StringComparer.Ordinal))
            {
                if (!numbers.ContainsKey(anchor))
                    issues.Add(new(LayoutIssueKind.UnknownAnchor, null, anchor, 0));
            }

            if (unsettled is not null)
                issues.Add(new(LayoutIssueKind.PageNumbersUnsettled, null, unsettled, 0));
            return new(pages.Paint(), numbers, [.. issues.Distinct()], pass);
        }
    }

    private static string? FirstUnsettled(LayoutPass pass, ImmutableDictionary<string, string> numbers)
    {
        string? first = null;
        foreach (var (anchor, printed) in pass.Asked)
        {
            if (numbers.TryGetValue(anchor, out var number) && number != printed && (first is null || string.CompareOrdinal(anchor, first) < 0))
                first = anchor;
        }

        return first;
    }
}
