namespace MiunSocial.Domain.Requests;

/// <summary>What the requester confirms when the account has been made.</summary>
public sealed record LiveAccount
{
    // A list of its own, as in AccountProposal.
    private readonly List<ProposedPerson> _administrators = [];

    /// <summary>The canonical address.</summary>
    public required string Address { get; init; }

    public required string Handle { get; init; }

    public string? PlatformAccountId { get; init; }

    /// <summary>Who can sign in to the account now.</summary>
    public required IReadOnlyList<ProposedPerson> Administrators
    {
        get => [.. _administrators.OrderBy(person => person.Number)];
        init => _administrators = ProposedPerson.InOrder(value);
    }

    /// <summary>All administrators have two-step sign-in turned on.</summary>
    public required bool HasTwoStepSignIn { get; init; }

    public bool Says(LiveAccount other) =>
        (Address, PlatformAccountId, HasTwoStepSignIn) == (other.Address, other.PlatformAccountId, other.HasTwoStepSignIn)
        && Administrators.SequenceEqual(other.Administrators);

    /// <summary>For history's before and after.</summary>
    internal Dictionary<string, string?> Facts() => new()
    {
        ["address"] = Address,
        ["handle"] = Handle,
        ["accountId"] = PlatformAccountId,
        ["administrators"] = RequestFacts.Of(Administrators),
        ["hasTwoStepSignIn"] = HasTwoStepSignIn.ToString(),
    };
}
