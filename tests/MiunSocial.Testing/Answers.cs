namespace MiunSocial.Testing;

/// <summary>
/// What a careful department answers wherever a request's form asks: something of its own in every text, a choice wherever there is one, valid
/// under the default policy.
/// </summary>
public sealed class Answers
{
    private const string OtherAudiences = "OtherAudienceIds";

    private static readonly Dictionary<string, string> OfOtherTypes = new()
    {
        ["Goals"] = "Dubbelt så många svar från vårdpersonal.",
        ["Situation"] = "Inläggen läses men ingen svarar.",
        ["SupportWanted"] = "En workshop om frågor som bjuder in.",
        ["Resources"] = "Två personer, två timmar i veckan.",
        ["ClosingReason"] = "Projektet är slut.",
        ["Farewell"] = "Ett sista inlägg i maj säger vart man kan vända sig.",
        ["Links"] = "Borttagna från avdelningens sidor.",
        ["ArchivePlace"] = "Arkivet tar emot kopian i juni.",
        ["NewResponsibleName"] = "Malin Personsdotter",
        // Looks after no channel of the demonstration.
        ["NewResponsibleEmail"] = "staff@demo.test",
        ["NewStandInName"] = "Nils Redaktör",
        ["NewStandInEmail"] = "nils@demo.test",
        ["HandoverReason"] = "Ylva slutar i maj.",
        ["HandoverPlan"] = "En timme tillsammans, och posten i valvet delas.",
        ["Subject"] = "Får vi ha en tävling?",
        ["Question"] = "Vi vill lotta ut en bok bland dem som kommenterar.\n\nGår det?",
        ["Background"] = "En annan avdelning gjorde det i fjol.",
    };

    /// <summary>Asked by ways of closing that are not the first.</summary>
    private static readonly HashSet<string> LeftOut = ["ToUnitId", "IntoChannelId"];

    private readonly Dictionary<string, string[]> _said = Writing.Texts.Concat(OfOtherTypes)
        .ToDictionary(text => text.Key, text => new[] { text.Value });

    private readonly HashSet<string> _notAsked = [];

    public Answers() => _said["Languages"] = ["sv", "en"];

    /// <summary>What was to be answered otherwise than usual, and no form has asked for.</summary>
    public IReadOnlyCollection<string> NotAsked => _notAsked;

    /// <summary>What is written in a text.</summary>
    public string this[string name] => _said[name][0];

    public Answers Fill(string name, string value) => Choose(name, value);

    /// <summary>See <see cref="PageForm.Choose"/>.</summary>
    public Answers Choose(string name, params string[] values)
    {
        _said[name] = values;
        _notAsked.Add(name);
        return this;
    }

    /// <summary>Fills all that the form asks.</summary>
    public PageForm In(PageForm form)
    {
        foreach (var name in form.Names)
        {
            _notAsked.Remove(name);
            if ((_said.GetValueOrDefault(name) ?? Chosen(form, name)) is { } values)
            {
                form.Choose(name, values);
            }
        }
        return form;
    }

    /// <summary>The first that is offered where nothing is chosen; two of several audiences.</summary>
    private static string[]? Chosen(PageForm form, string name)
    {
        var offered = form.Choices(name).Where(value => value.Length > 0).ToList();
        if (name == OtherAudiences)
        {
            return [.. offered.Skip(1).Take(2)];
        }
        return offered.Count == 0 || LeftOut.Contains(name) || form[name].Any(value => value.Length > 0) ? null : [offered[0]];
    }
}
