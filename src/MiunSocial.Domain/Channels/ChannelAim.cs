namespace MiunSocial.Domain.Channels;

/// <summary>What a channel is to achieve with those it reaches; the channel finder asks for it.</summary>
public enum ChannelAim
{
    /// <summary>News and practical information reach those who need them.</summary>
    Inform,

    /// <summary>Somebody chooses to study, work or collaborate here.</summary>
    Recruit,

    /// <summary>People answer, ask, join in and help each other.</summary>
    Engage,

    /// <summary>People feel that they belong and are proud of it.</summary>
    Belong,

    /// <summary>Research and its results are used outside the university.</summary>
    SpreadKnowledge,

    /// <summary>Colleagues and partners work together.</summary>
    Collaborate,
}
