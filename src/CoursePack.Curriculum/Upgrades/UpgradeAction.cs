namespace CoursePack.Curriculum.Upgrades;

/// <summary>What an upgrade does to one thing an overlay says.</summary>
public enum UpgradeAction
{
    /// <summary>It names its target where that is now.</summary>
    Retargeted,

    /// <summary>It is taken out: the new base says the same.</summary>
    Dropped,

    /// <summary>Its text takes over what changed upstream in other lines.</summary>
    Merged,

    /// <summary>A person must decide.</summary>
    Conflict,
}
