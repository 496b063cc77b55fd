using CoursePack.Curriculum.Reviews;

namespace CoursePack.Cli.Reporting;

/// <summary>What there is to read: each text that has changed, old words beside new ones, with the claims that rest on it.</summary>
internal static class ReviewList
{
    public static void Write(TextWriter output, ClaimReviews reviews, SourcePaths paths)
    {
        foreach (var group in reviews.All.SelectMany(r => r.Changes, (Claim, Change) => (Claim, Change)).GroupBy(c => c.Change))
        {
            var change = group.Key;
            output.WriteLine($"{change.Kind} {change.Id}  {paths.Openable(change.Span.Path)}:{change.Span.StartPosition.Line}");
            if (!change.Known)
                output.WriteLine("  its fingerprint was made by another version of coursepack, so nothing can be compared");
            foreach (var line in change.Was)
                output.WriteLine($"  was  {line}");
            foreach (var line in change.Is)
                output.WriteLine($"  is   {line}");
            foreach (var (claim, _) in group)
                output.WriteLine($"  claim  {claim.Key}");
            output.WriteLine();
        }

        var (suspect, never) = (reviews.All.Count(r => r.IsSuspect), reviews.All.Count(r => r.IsUnreviewed));
        output.WriteLine($"{reviews.All.Length} claims: {suspect} suspect, {never} never reviewed or widened since");
    }
}
