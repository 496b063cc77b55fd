using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Order;

/// <summary>A claim to practise or assess what nothing has taught yet.</summary>
internal sealed record EarlyClaim(Moment Moment, Claim Claim);
