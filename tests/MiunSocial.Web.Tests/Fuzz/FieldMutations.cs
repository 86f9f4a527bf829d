using System.Globalization;

namespace MiunSocial.Web.Tests.Fuzz;

/// <summary>Makes a form into one that no page sends.</summary>
internal sealed class FieldMutations(FuzzGround ground, Random random)
{
    private static readonly string[] Verbs =
        ["Endorse", "Decline", "Return", "Approve", "Reject", "Confirm", "SendBack", "Verify", "Withdraw", "Resubmit"];

    private static readonly string[] Known =
    [
        "Steps", "Version", "Id", "State", "RequesterId", "Reference", "Guidelines", "HasReadGuidelines", "Seen", "intent", "Actions[999999].What", "Actions[-1].What", "Actions[0].DueOn", "Actions.index",
        "People[3].Email", "[0]", "[]", ".", "__RequestVerificationToken", "_method", "X-HTTP-Method-Override", "returnUrl", "Administrators[2147483647].Name", "Approve.Conditions[7]", "Languages",
    ];

    /// <summary>Some are left as they are.</summary>
    public List<OddField> Mutate(IReadOnlyList<OddField> fields)
    {
        var odd = fields.ToList();
        for (var left = random.Next(4); left > 0; left--)
        {
            Change(odd);
        }
        return odd;
    }

    /// <summary>Words where a form asks for some, so that more than the empty form is tried.</summary>
    public List<OddField> Filled(IReadOnlyList<OddField> fields) => [.. fields.Select(field =>
        field.Value.Length == 0 && random.Next(3) > 0 ? field with { Value = Likely(field.Name) } : field)];

    private static string Likely(string name) =>
        name.Contains("Email", StringComparison.Ordinal) || name.Contains("Mailbox", StringComparison.Ordinal) ? "nils@demo.test"
        : name.Contains("Address", StringComparison.Ordinal) ? $"https://www.instagram.com/exempel_{Guid.NewGuid():N}"[..46]
        : name.EndsWith("On", StringComparison.Ordinal) || name.Contains("Date", StringComparison.Ordinal) || name is "From" or "To" ? "2027-03-01"
        : "Därför att det behövs.";

    private void Change(List<OddField> fields)
    {
        var at = fields.Count > 0 ? random.Next(fields.Count) : -1;
        switch (at < 0 ? 4 : random.Next(14))
        {
            case 0: fields.RemoveAt(at); break;
            case 1: fields.Add(fields[at] with { Value = OddValues.Text(random) }); break;
            case 2: fields[at] = fields[at] with { Value = OddValues.Text(random) }; break;
            case 3: fields[at] = fields[at] with { Value = AnyId() }; break;
            case 4: fields.Add(new(Known[random.Next(Known.Length)], AnyValue())); break;
            case 5: fields[at] = fields[at] with { Name = $"{fields[at].Name}[{OddValues.Number(random)}]" }; break;
            case 6: fields[at] = fields[at] with { Value = OddValues.Escape(random), IsRaw = true }; break;
            case 7: fields[at] = fields[at] with { Value = OddValues.Number(random) }; break;
            case 8: fields[at] = fields[at] with { Value = OddValues.Date(random) }; break;
            case 9: fields.AddRange(ground.Any(random)?.Fields ?? []); break;
            case 10: Misname(fields); break;
            case 11: fields[at] = fields[at] with { Value = random.Next(20) == 0 ? OddValues.Huge(random) : OddValues.Text(random) }; break;
            case 12: fields.RemoveAll(field => field.Name == fields[at].Name); break;
            case 13: fields.AddRange(Enumerable.Repeat(fields[at], random.Next(1, 40))); break;
        }
    }

    /// <summary>One verb's fields under another's name.</summary>
    private void Misname(List<OddField> fields)
    {
        var verb = Verbs[random.Next(Verbs.Length)];
        for (var at = 0; at < fields.Count; at++)
        {
            var name = fields[at].Name;
            fields[at] = fields[at] with { Name = name.Contains('.', StringComparison.Ordinal) ? $"{verb}.{name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]}" : name };
        }
    }

    private string AnyId() => ground.Pools.Ids[random.Next(ground.Pools.Ids.Count)];

    private string AnyValue() => random.Next(4) switch
    {
        0 => AnyId(),
        1 => OddValues.Number(random),
        2 => random.Next(5).ToString(CultureInfo.InvariantCulture),
        _ => OddValues.Text(random),
    };
}
