namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>What the reader is to acknowledge, and has.</summary>
public sealed record Mine
{
    public required IReadOnlyList<OwnDuty> Waiting { get; init; }

    public required IReadOnlyList<OwnDuty> Given { get; init; }

    public static Mine Of(IReadOnlyList<OwnDuty> duties) => new()
    {
        Waiting = [.. duties.Where(duty => duty.GivenAt is null)],
        Given = [.. duties.Where(duty => duty.GivenAt is not null)],
    };
}

/// <summary>The versions that the reader says to have read.</summary>
public sealed record MineForm
{
    public List<Guid> Versions { get; init; } = [];
}
