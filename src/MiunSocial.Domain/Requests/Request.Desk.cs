using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What is settled around the moves: who has it on the desk, on what terms it was approved, who has said yes.</summary>
public sealed partial class Request
{
    private readonly List<Undertaking> _undertakings = [];
    private readonly List<RequestConsent> _consents = [];

    /// <summary>The officer who sees to it; null while nobody does.</summary>
    public Guid? AssigneeId { get; private set; }

    /// <summary>The number in the diary.</summary>
    public string? RecordNumber { get; private set; }

    /// <summary>All that was ever set with an approval, in that order. Those of a round that ended with a return do not bind.</summary>
    public IReadOnlyList<Undertaking> Undertakings => [.. _undertakings.OrderBy(one => one.Number)];

    /// <summary>Conditions of the approval, or actions agreed on.</summary>
    public IEnumerable<Undertaking> BindingUndertakings => Standing.Binding(Undertakings);

    /// <summary>When those who agreed on actions look at them together.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    public IReadOnlyList<RequestConsent> Consents => [.. _consents.OrderBy(one => one.Part)];

    /// <summary>Conditions that are still to be met before a new account can be confirmed.</summary>
    public IEnumerable<Undertaking> OpenConditions => Type == RequestType.NewAccount ? BindingUndertakings.Where(one => !one.IsMet) : [];

    /// <summary>Puts the request on an officer's desk, or back among those that nobody has.</summary>
    /// <exception cref="TransitionNotAllowedException">The actor is no officer, or the request is a draft, has ended or is the officer's own.</exception>
    public void Assign(NamedOfficer? officer, Actor actor, DateTime now)
    {
        RequireOfficer(nameof(Assign), actor);
        if (State == RequestState.Draft || RequestTransitions.HasEnded(State) || officer?.Id == RequesterId)
        {
            throw new TransitionNotAllowedException(nameof(Assign), State.ToString());
        }
        GiveTo(officer, actor, now);
    }

    /// <summary>Puts the request back among those that nobody has, because the officer who had it has left the desk.</summary>
    public void PutBack(Actor actor, DateTime now) => GiveTo(officer: null, actor, now);

    private void GiveTo(NamedOfficer? officer, Actor actor, DateTime now)
    {
        if (AssigneeId == officer?.Id)
        {
            return;
        }
        AssigneeId = officer?.Id;
        Raise(Happened(HistoryKind.RequestAssigned, actor, now, reason: null) with
        {
            After = new Dictionary<string, string?> { ["assignee"] = officer?.Name },
        });
    }

    /// <summary>Writes down the number under which the request is kept in the diary.</summary>
    /// <exception cref="TransitionNotAllowedException">The actor is no officer, or the request is a draft.</exception>
    public void Record(string? number, Actor actor, DateTime now)
    {
        RequireOfficer(nameof(Record), actor);
        if (State == RequestState.Draft)
        {
            throw new TransitionNotAllowedException(nameof(Record), State.ToString());
        }
        if (RecordNumber == number)
        {
            return;
        }
        var before = RecordNumber;
        RecordNumber = number;
        Raise(Happened(HistoryKind.RequestRecorded, actor, now, reason: null) with
        {
            Before = new Dictionary<string, string?> { ["recordNumber"] = before },
            After = new Dictionary<string, string?> { ["recordNumber"] = number },
        });
    }

    /// <summary>Ticks undertakings off. The requester does so with conditions while the account is made, and either side with agreed actions.</summary>
    /// <exception cref="TransitionNotAllowedException">The actor is neither, or it is too early or too late.</exception>
    public void Meet(IReadOnlyCollection<int> numbers, Actor actor, DateTime now)
    {
        if (!MayMeet(actor))
        {
            throw new TransitionNotAllowedException(nameof(Meet), State.ToString());
        }
        var met = BindingUndertakings.Where(one => !one.IsMet && numbers.Contains(one.Number)).ToList();
        foreach (var undertaking in met)
        {
            (undertaking.MetAt, undertaking.MetByName) = (now, actor.Name);
        }
        if (met.Count > 0)
        {
            Raise(Happened(HistoryKind.RequestUndertakingMet, actor, now, reason: null) with
            {
                After = met.ToDictionary(one => $"undertaking{one.Number}", one => (string?)one.Text),
            });
        }
    }

    public bool MayMeet(Actor actor) => Standing.MayMeet(Type, actor);

    /// <summary>Somebody who leaves the channel, or takes it over, says yes to it.</summary>
    /// <param name="emailKey">The actor's address; see <see cref="EmailAddress.Normalize"/>.</param>
    /// <exception cref="TransitionNotAllowedException">Nobody asks the actor, or the request has been decided.</exception>
    public void Consent(string emailKey, Actor actor, DateTime now)
    {
        if (!MayConsent(emailKey))
        {
            throw new TransitionNotAllowedException(nameof(Consent), State.ToString());
        }
        foreach (var consent in _consents.Where(one => one.EmailKey == emailKey && !one.IsGiven))
        {
            consent.GivenAt = now;
            Raise(Happened(HistoryKind.RequestConsentGiven, actor, now, reason: null) with
            {
                After = new Dictionary<string, string?> { ["part"] = consent.Part.ToString() },
            });
        }
    }

    public bool MayConsent(string emailKey) =>
        Standing.AwaitsConsents && _consents.Any(one => one.EmailKey == emailKey);

    /// <summary>What an approval lacks; none if it can be given.</summary>
    public IEnumerable<Problem> ApprovalProblems(Approval approval)
    {
        var lacksText = string.IsNullOrWhiteSpace(approval.Text);
        if (Type == RequestType.Advice && lacksText)
        {
            yield return new(nameof(approval.Text), "Problem.AnswerNeeded");
        }
        if (Type == RequestType.ChangeResponsible && lacksText && _consents.Any(one => !one.IsGiven))
        {
            yield return new(nameof(approval.Text), "Problem.ConsentMissing");
        }
        if (Type == RequestType.Develop && approval.Undertakings.Count == 0 && !BindingUndertakings.Any())
        {
            yield return new(nameof(approval.Undertakings), "Problem.ActionsNeeded");
        }
        if (Type == RequestType.RegisterExisting && approval.ExistingAccount is null)
        {
            yield return new(nameof(approval.ExistingAccount), "Problem.AddressNeeded");
        }
        if (approval.Undertakings.Any(one => string.IsNullOrWhiteSpace(one.Text)))
        {
            yield return new(nameof(approval.Undertakings), "Problem.Required");
        }
    }

    private void Accept(Approval approval, Policy policy, DateTime now)
    {
        DeadlineOn = State == RequestState.Setup ? DaysFrom(now, policy.SetupDays) : null;
        LiveAccount = approval.ExistingAccount ?? LiveAccount;
        FollowUpOn = approval.FollowUpOn ?? FollowUpOn;
        var last = _undertakings.Select(one => one.Number).DefaultIfEmpty().Max();
        _undertakings.AddRange(approval.Undertakings.Select((terms, place) => new Undertaking
        {
            Number = last + place + 1,
            StepNumber = _steps.Count,
            Text = terms.Text.Trim(),
            Who = terms.Who.Trim(),
            DueOn = terms.DueOn,
        }));
    }

    /// <summary>A word already given stands as long as the same person is asked for it.</summary>
    private void Name(IReadOnlyList<ConsentAsked> asked, DateTime now)
    {
        _consents.RemoveAll(known => !asked.Any(one => IsSame(known, one)));
        foreach (var one in asked.Where(one => !_consents.Any(known => IsSame(known, one))))
        {
            var last = _consents.Select(known => known.Number).DefaultIfEmpty().Max();
            var consent = RequestConsent.Of(last + 1, one.Part, one.Person);
            consent.GivenAt = one.IsRequester ? now : null;
            _consents.Add(consent);
        }
    }

    private static bool IsSame(RequestConsent known, ConsentAsked asked) =>
        known.Part == asked.Part && known.EmailKey == EmailAddress.Normalize(asked.Person.Email);

    private void RequireOfficer(string verb, Actor actor)
    {
        if (!actor.Is(Role.Officer))
        {
            throw new TransitionNotAllowedException(verb, State.ToString());
        }
    }
}

public sealed record NamedOfficer(Guid Id, string Name);
