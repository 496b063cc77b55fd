namespace CoursePack.Curriculum.Drift;

/// <summary>What became of the base under one override.</summary>
public enum DriftState
{
    /// <summary>It says what it said.</summary>
    Unchanged,

    /// <summary>Nobody recorded what it said.</summary>
    NotRecorded,

    Changed,

    /// <summary>It now says what the overlay says.</summary>
    Equal,

    /// <summary>It holds the thing no more, or not in that place.</summary>
    Gone,
}
