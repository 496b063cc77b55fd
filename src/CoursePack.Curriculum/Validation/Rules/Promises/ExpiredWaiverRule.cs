using System.Globalization;
using CoursePack.Core.Diagnostics;

namespace CoursePack.Curriculum.Validation.Rules.Promises;

/// <summary>A waiver past its last day. It still counts as waived in reports, so that they do not change overnight.</summary>
internal sealed class ExpiredWaiverRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP3006", "expired-waiver", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts) =>
        facts.Course.Waivers.Where(w => w.Expires != default && w.Expires < facts.Today).Select(w => Descriptor.At(
            w.Span,
            $"the waiver of {w.Competence.Number} expired on {w.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            $"ask '{w.Owner}': cover the competence now, or set a new date with a reason"));
}
