using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Validation.Rules.Activities;
using CoursePack.Curriculum.Validation.Rules.Care;
using CoursePack.Curriculum.Validation.Rules.Claims;
using CoursePack.Curriculum.Validation.Rules.Delivery;
using CoursePack.Curriculum.Validation.Rules.Languages;
using CoursePack.Curriculum.Validation.Rules.Order;
using CoursePack.Curriculum.Validation.Rules.Promises;
using CoursePack.Curriculum.Validation.Rules.References;
using CoursePack.Curriculum.Validation.Rules.Reviews;
using CoursePack.Curriculum.Validation.Rules.Texts;
using CoursePack.Curriculum.Validation.Rules.Wording;

namespace CoursePack.Curriculum.Validation;

/// <summary>Every rule there is, by code. A rule that is not here fails a test.</summary>
public static class CourseRules
{
    /// <summary>What a finding weighs where the course says nothing: of a rule what its descriptor says; what is found while Markdown is read (51xx) advises.</summary>
    public static Severity DefaultLevel(string code) =>
        All.FirstOrDefault(r => r.Descriptor.Code == code)?.Descriptor.DefaultSeverity
        ?? (code.StartsWith("CP51", StringComparison.Ordinal) ? Severity.Warning : Severity.Error);

    public static ImmutableArray<ICourseRule> All { get; } =
    [
        new UnknownVariableRule(),
        new TrainerOnlyLinkRule(),
        new DuplicateBlockIdRule(),
        new UncoveredCompetenceRule(),
        new NotPractisedRule(),
        new NotAssessedRule(),
        new CoverageBelowPolicyRule(),
        new AreaMinutesRule(),
        new ExpiredWaiverRule(),
        new WaiverExpiresSoonRule(),
        new UnusedWaiverRule(),
        new CoversOtherTierRule(),
        new UndatedContributionRule(),
        new OutcomeWithoutCompetenceRule(),
        new OutcomeWithTooManyCompetencesRule(),
        new ActivityWithoutClaimRule(),
        new ClaimInShortActivityRule(),
        new TooManyCompetencesAtOnceRule(),
        new AssessesWithoutEvidenceRule(),
        new AssessesByUnfitMethodRule(),
        new SoleSourceRule(),
        new SessionWithoutActivitiesRule(),
        new ModuleWithoutSessionsRule(),
        new StepTableSumRule(),
        new MissingStepTableRule(),
        new IfLateNotShorterRule(),
        new FewExperientialMinutesRule(),
        new CareWithoutWarningRule(),
        new SensitiveWithOneTrainerRule(),
        new PrerequisiteCycleRule(),
        new SessionWithoutExperienceRule(),
        new UnobservableOutcomeRule(),
        new SuspectClaimRule(),
        new UnreviewedClaimRule(),
        new UnscheduledSessionRule(),
        new UnscheduledActivityRule(),
        new ActivityScheduledTwiceRule(),
        new DayOverrunsRule(),
        new TooLongWithoutBreakRule(),
        new AddOnOffScheduledRule(),
        new CareBeforeAgreementRule(),
        new SensitiveLastRule(),
        new SensitiveDaysRunningRule(),
        new DayWithoutCheckOutRule(),
        new DayWithoutTrainerDebriefRule(),
        new CareAtTheEndRule(),
        new SensitiveBeforeWeekendRule(),
        new TriedBeforeTaughtRule(),
        new PrerequisiteTaughtLaterRule(),
        new ImageWithoutAltRule(),
        new MissingImageRule(),
        new BrokenLinkRule(),
        new BoldAsHeadingRule(),
        new HardToReadRule(),
        new RepeatedSentenceRule(),
        new AvoidedWordRule(),
        new VagueLinkRule(),
        new EmptyAltRule(),
        new CapitalsRule(),
        new ColourAloneRule(),
        new SensitiveWithoutCareRule(),
        new TranslatedShareRule(),
    ];
}
