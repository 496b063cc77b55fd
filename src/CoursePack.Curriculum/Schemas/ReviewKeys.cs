using CoursePack.Curriculum.Reviews;
using static CoursePack.Curriculum.Schemas.SchemaKey;

namespace CoursePack.Curriculum.Schemas;

/// <summary>The keys of what the tool records of reviews.</summary>
internal static class ReviewKeys
{
    private const string Name = "[a-z][a-z0-9-]*", Digest = "[0-9]{1,6}-[0-9a-f]{16}";

    private static readonly Shape Fingerprint = new Shape.Formed($"^{Digest}$");

    private static readonly Shape Claim = new Shape.Keys("a reviewed claim",
    [
        Must("on", Forms.Date, "The day somebody read it."),
        Must("activity", Fingerprint, "Stands for the words of the activity."),
        Must("outcome", Fingerprint, "Stands for the words of the outcome."),
        May("competences", Forms.List(new Shape.Formed($@"^\S+ {Digest}$")), "Each with what stands for its words."),
    ]);

    public static FileKind Kind { get; } = new("reviews", "Which claims have been read", ReviewLog.FileName, new Shape.Keys("a review log",
    [
        Must("version", new Shape.Formed($"^{ReviewLog.Version}$", MayBeNumber: true), "Of the form of this file."),
        May("claims", new Shape.Named($"^{Name}/{Name}/{Name} (teaches|practises|assesses) {Name}/{Name}$", Claim), "The claims, each as activity, verb and outcome. 'coursepack review' writes them."),
        May("texts", new Shape.Named($"^{Digest}$", Forms.Text), "The words that the fingerprints stand for."),
    ]));
}
