using System.Globalization;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A waiver in its last 30 days.</summary>
internal sealed class WaiverExpiresSoonRule : ICourseRule
{
    private const int DaysBefore = 30;

    public DiagnosticDescriptor Descriptor { get; } = new("CP3007", "waiver-expires-soon", Severity.Warning);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.Course.Waivers
            .Where(w => w.Expires >= facts.Today && w.Expires.DayNumber - facts.Today.DayNumber <= DaysBefore)
            .Select(w => Descriptor.At(
                w.Span,
                $"the waiver of {w.Competence.Number} expires on {w.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                $"settle with '{w.Owner}' what happens then"));
}
