namespace MiunSocial.Domain.Channels;

/// <summary>What is known of whether a channel's address answers. Every check that settles something moves it.</summary>
public enum LinkStatus
{
    /// <summary>The address has not been checked.</summary>
    NotChecked,

    /// <summary>It answered when it was last asked.</summary>
    Answers,

    /// <summary>The platform does not let robots see whether the account is there.</summary>
    NotCheckable,

    /// <summary>It did not answer when it was last asked, which may be chance.</summary>
    Failing,

    /// <summary>It has failed as many times in a row as the policy says; somebody has to look.</summary>
    Broken,
}
