namespace MiunSocial.Domain.Requests;

/// <summary>What a request for a new account, or for one to be registered, says. Any part may still be empty in a draft; see <see cref="AccountProposalRules"/>.</summary>
public sealed record AccountProposal
{
    private readonly List<ProposedPerson> _people = [];

    public string Need { get; init; } = "";

    public string Reach { get; init; } = "";

    public string Aim { get; init; } = "";

    /// <summary>Why no existing channel serves.</summary>
    public string WhyNotExisting { get; init; } = "";

    /// <summary>Stands first among the audiences of a draft in which none has been prioritised yet.</summary>
    public static readonly Guid NoAudienceYet = Guid.Empty;

    /// <summary>The prioritised audience first.</summary>
    public IReadOnlyList<Guid> AudienceIds { get; init; } = [];

    public Guid? KindId { get; init; }

    public string WishedName { get; init; } = "";

    public string WishedHandle { get; init; } = "";

    /// <summary>The address of an account that exists and is to be registered, as the requester wrote it.</summary>
    public string ExistingAddress { get; init; } = "";

    /// <summary>The platform's permanent id of an existing account, where the requester knows one.</summary>
    public string PlatformAccountId { get; init; } = "";

    /// <summary>All who can sign in to an existing account do it in two steps.</summary>
    public bool HasTwoStepSignIn { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Kept in a list of its own: what keeps the data fills it when reading and empties it when the proposal is replaced.</summary>
    public IReadOnlyList<ProposedPerson> People
    {
        get => [.. _people.OrderBy(person => person.Number)];
        init => _people = ProposedPerson.InOrder(value);
    }

    public string FunctionMailbox { get; init; } = "";

    /// <summary>What will be published.</summary>
    public string Content { get; init; } = "";

    public string Frequency { get; init; } = "";

    public string SamplePost { get; init; } = "";

    public string TimeSetAside { get; init; } = "";

    /// <summary>Who keeps watch, and when questions are answered.</summary>
    public string WatchRoutine { get; init; } = "";

    public string Archiving { get; init; } = "";

    public string ClosingPlan { get; init; } = "";

    public string SuccessMeasure { get; init; } = "";

    /// <summary>The requester says that the guidelines in force have been read.</summary>
    public bool HasReadGuidelines { get; init; }
}
