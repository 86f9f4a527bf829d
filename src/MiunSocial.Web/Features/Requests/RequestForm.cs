using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>
/// The request for a new account as the browser posts it. Its fields carry the names that problems use, in the order of
/// the form.
/// </summary>
public sealed class RequestForm
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public Guid? UnitId { get; set; }

    public string? Need { get; set; }

    public string? Reach { get; set; }

    public Guid? PrioritisedAudienceId { get; set; }

    public List<Guid> OtherAudienceIds { get; set; } = [];

    public string? Aim { get; set; }

    public string? WhyNotExisting { get; set; }

    public Guid? KindId { get; set; }

    public string? WishedName { get; set; }

    public string? WishedHandle { get; set; }

    public List<string> Languages { get; set; } = [];

    public string? ResponsibleName { get; set; }

    public string? ResponsibleEmail { get; set; }

    public string? Administrator1Name { get; set; }

    public string? Administrator1Email { get; set; }

    public Affiliation Administrator1Affiliation { get; set; }

    public string? Administrator2Name { get; set; }

    public string? Administrator2Email { get; set; }

    public Affiliation Administrator2Affiliation { get; set; }

    public string? Administrator3Name { get; set; }

    public string? Administrator3Email { get; set; }

    public Affiliation Administrator3Affiliation { get; set; }

    public string? StandInName { get; set; }

    public string? StandInEmail { get; set; }

    public string? FunctionMailbox { get; set; }

    public string? Content { get; set; }

    public string? Frequency { get; set; }

    public string? SamplePost { get; set; }

    public string? TimeSetAside { get; set; }

    public string? WatchRoutine { get; set; }

    public string? Archiving { get; set; }

    public string? ClosingPlan { get; set; }

    public string? SuccessMeasure { get; set; }

    public bool HasReadGuidelines { get; set; }

    /// <summary>The requester's answer when the request was returned.</summary>
    public string? Answer { get; set; }

    /// <summary>What was written, without choices that the lists do not hold.</summary>
    public RequestDraft ToDraft(RegistryChoices.Lists lists) => new()
    {
        Id = Id,
        Version = Version,
        UnitId = Known(UnitId, lists.Units),
        Proposal = new()
        {
            Need = Clean(Need),
            Reach = Clean(Reach),
            Aim = Clean(Aim),
            WhyNotExisting = Clean(WhyNotExisting),
            AudienceIds = [.. Audiences(lists)],
            KindId = Known(KindId, lists.Kinds),
            WishedName = Clean(WishedName),
            WishedHandle = Clean(WishedHandle),
            Languages = [.. Languages.Distinct().Where(Infrastructure.TextsSetup.IsKnown)],
            People = [.. People()],
            FunctionMailbox = Clean(FunctionMailbox),
            Content = Clean(Content),
            Frequency = Clean(Frequency),
            SamplePost = Clean(SamplePost),
            TimeSetAside = Clean(TimeSetAside),
            WatchRoutine = Clean(WatchRoutine),
            Archiving = Clean(Archiving),
            ClosingPlan = Clean(ClosingPlan),
            SuccessMeasure = Clean(SuccessMeasure),
            HasReadGuidelines = HasReadGuidelines,
        },
    };

    public static RequestForm From(Request request)
    {
        var proposal = request.Proposal;
        var form = new RequestForm
        {
            Id = request.Id,
            Version = request.Version,
            UnitId = request.UnitId,
            Need = proposal.Need,
            Reach = proposal.Reach,
            Aim = proposal.Aim,
            WhyNotExisting = proposal.WhyNotExisting,
            PrioritisedAudienceId = proposal.AudienceIds is [var first, ..] && first != AccountProposal.NoAudienceYet ? first : null,
            OtherAudienceIds = [.. proposal.AudienceIds.Skip(1)],
            KindId = proposal.KindId,
            WishedName = proposal.WishedName,
            WishedHandle = proposal.WishedHandle,
            Languages = [.. proposal.Languages],
            FunctionMailbox = proposal.FunctionMailbox,
            Content = proposal.Content,
            Frequency = proposal.Frequency,
            SamplePost = proposal.SamplePost,
            TimeSetAside = proposal.TimeSetAside,
            WatchRoutine = proposal.WatchRoutine,
            Archiving = proposal.Archiving,
            ClosingPlan = proposal.ClosingPlan,
            SuccessMeasure = proposal.SuccessMeasure,
            HasReadGuidelines = proposal.HasReadGuidelines,
        };
        form.Show(proposal.People);
        return form;
    }

    /// <summary>What was typed here and stands otherwise in another version of the form.</summary>
    public IEnumerable<(string Field, string Text)> TextsUnlike(RequestForm other) =>
        from property in typeof(RequestForm).GetProperties()
        where property.PropertyType == typeof(string)
        let text = Clean((string?)property.GetValue(this))
        where text.Length > 0 && text != Clean((string?)property.GetValue(other))
        select (property.Name, text);

    /// <summary>The problem at the line it is about: administrators are counted without the lines that were left empty.</summary>
    public Problem AtItsLine(Problem problem) => AdministratorLines.Move(
        problem,
        (Administrator1Name, Administrator1Email), (Administrator2Name, Administrator2Email), (Administrator3Name, Administrator3Email));

    private void Show(IReadOnlyList<ProposedPerson> people)
    {
        if (people.FirstOrDefault(person => person.Part == ChannelPart.Responsible) is { } responsible)
        {
            (ResponsibleName, ResponsibleEmail) = (responsible.Name, responsible.Email);
        }
        if (people.FirstOrDefault(person => person.Part == ChannelPart.StandIn) is { } standIn)
        {
            (StandInName, StandInEmail) = (standIn.Name, standIn.Email);
        }
        var administrators = people.Where(person => person.Part == ChannelPart.Administrator).ToList();
        if (administrators.Count > 0)
        {
            (Administrator1Name, Administrator1Email, Administrator1Affiliation) = Row(administrators[0]);
        }
        if (administrators.Count > 1)
        {
            (Administrator2Name, Administrator2Email, Administrator2Affiliation) = Row(administrators[1]);
        }
        if (administrators.Count > 2)
        {
            (Administrator3Name, Administrator3Email, Administrator3Affiliation) = Row(administrators[2]);
        }

        static (string Name, string Email, Affiliation Affiliation) Row(ProposedPerson person) =>
            (person.Name, person.Email, person.Affiliation);
    }

    private IEnumerable<ProposedPerson> People() => new[]
    {
        Person(ChannelPart.Responsible, ResponsibleName, ResponsibleEmail),
        Person(ChannelPart.Administrator, Administrator1Name, Administrator1Email, Administrator1Affiliation),
        Person(ChannelPart.Administrator, Administrator2Name, Administrator2Email, Administrator2Affiliation),
        Person(ChannelPart.Administrator, Administrator3Name, Administrator3Email, Administrator3Affiliation),
        Person(ChannelPart.StandIn, StandInName, StandInEmail),
    }.Where(person => person.Name.Length > 0 || person.Email.Length > 0);

    private static ProposedPerson Person(
        ChannelPart part, string? name, string? email, Affiliation affiliation = Affiliation.Employee) =>
        new() { Part = part, Name = Clean(name), Email = Clean(email), Affiliation = affiliation };

    private IEnumerable<Guid> Audiences(RegistryChoices.Lists lists)
    {
        var known = lists.Audiences.Select(audience => audience.Id).ToHashSet();
        var others = OtherAudienceIds.Where(known.Contains).ToList();
        if (Known(PrioritisedAudienceId, lists.Audiences) is { } first)
        {
            return others.Prepend(first).Distinct();
        }
        return others.Count > 0 ? others.Prepend(AccountProposal.NoAudienceYet).Distinct() : [];
    }

    private static Guid? Known(Guid? id, IReadOnlyList<RegistryChoices.Choice> choices) =>
        choices.Any(choice => choice.Id == id) ? id : null;

    private static string Clean(string? text) => Typed.Clean(text);
}
