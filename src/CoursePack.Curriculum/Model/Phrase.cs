namespace CoursePack.Curriculum.Model;

/// <summary>Turns of phrase that messages share.</summary>
internal static class Phrase
{
    /// <summary><c>" in schedule 'a'"</c> or <c>" in schedules 'a' and 'b'"</c>; empty where that is every schedule there is.</summary>
    public static string InSchedules(IReadOnlyCollection<string> schedules, int outOf) =>
        schedules.Count == outOf ? "" : schedules.Count == 1 ? $" in schedule {Listed(schedules)}" : $" in schedules {Listed(schedules)}";

    /// <summary><c>'a', 'b' and 'c'</c>.</summary>
    public static string Listed(IReadOnlyCollection<string> names)
    {
        var quoted = names.Select(n => $"'{n}'").ToList();
        return quoted.Count <= 1 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}";
    }

    /// <summary><c>1 minute</c>, <c>2 minutes</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";

    public static string Name(Depth depth) => depth switch
    {
        Depth.Taught => "taught",
        Depth.Practised => "practised",
        _ => "assessed",
    };

    /// <summary>The key with which an activity claims a depth.</summary>
    public static string Key(Depth depth) => depth switch
    {
        Depth.Taught => "teaches",
        Depth.Practised => "practises",
        _ => "assesses",
    };

    public static string Name(Tier tier) => tier switch
    {
        Tier.Core => "core",
        Tier.Optional => "optional",
        Tier.Meta => "meta",
        _ => "organisational",
    };

    public static string Name(MapRelation relation) => relation switch
    {
        MapRelation.Exact => "exact",
        MapRelation.Broader => "broader",
        MapRelation.Narrower => "narrower",
        _ => "related",
    };

    /// <summary>Such as <c>role-play</c>.</summary>
    public static string Name(Method method) => method switch
    {
        Method.RolePlay => "role-play",
        Method.CaseStudy => "case-study",
        Method.CheckIn => "check-in",
        Method.CheckOut => "check-out",
        _ => method.ToString().ToLowerInvariant(),
    };
}
