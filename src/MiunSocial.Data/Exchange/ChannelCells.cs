using System.Globalization;
using MiunSocial.Domain.Channels;

namespace MiunSocial.Data.Exchange;

/// <summary>Writes a channel as a row of the table.</summary>
public static class ChannelCells
{
    /// <returns>The cells in the places of <see cref="ChannelColumns"/>, as they are meant; see <see cref="FormulaGuard"/> for how they are written.</returns>
    public static string[] Of(Channel channel, ExchangeRegistry registry)
    {
        var cells = new string[ChannelColumns.All.Count];
        Array.Fill(cells, "");
        Identity(channel, registry, (column, text) => cells[column.Place] = text ?? "");
        Standing(channel, (column, text) => cells[column.Place] = text ?? "");
        Care(channel, (column, text) => cells[column.Place] = text ?? "");
        return cells;
    }

    private static void Identity(Channel channel, ExchangeRegistry registry, Action<ChannelColumn, string?> write)
    {
        write(ChannelColumns.Slug, channel.Slug);
        write(ChannelColumns.Name, channel.Name);
        write(ChannelColumns.Kind, registry.KindSlugs[channel.KindId]);
        write(ChannelColumns.Platform, registry.PlatformSlugs[channel.PlatformId]);
        write(ChannelColumns.Handle, channel.Handle);
        write(ChannelColumns.Address, channel.Address);
        write(ChannelColumns.AccountId, channel.PlatformAccountId);
        write(ChannelColumns.PurposeSv, channel.Purpose.Sv);
        write(ChannelColumns.PurposeEn, channel.Purpose.En);
        write(ChannelColumns.Audiences, List(channel.Audiences.OrderBy(one => one.Position).Select(one => registry.AudienceSlugs[one.AudienceId])));
        write(ChannelColumns.Aims, List(channel.Aims.Select(aim => aim.ToString().ToLowerInvariant())));
        write(ChannelColumns.Unit, registry.UnitSlugs[channel.UnitId]);
        write(ChannelColumns.Languages, List(channel.Languages));
        write(ChannelColumns.Visibility, channel.Visibility.ToString().ToLowerInvariant());
    }

    private static void Standing(Channel channel, Action<ChannelColumn, string?> write)
    {
        write(ChannelColumns.Status, channel.Status.ToString().ToLowerInvariant());
        write(ChannelColumns.ActiveSince, DayText.Write(channel.ActiveSince));
        write(ChannelColumns.ClosedOn, DayText.Write(channel.ClosedOn));
        write(ChannelColumns.NextReview, DayText.Write(channel.NextReview));
        write(ChannelColumns.LastReviewed, DayText.Write(channel.LastReviewedOn));
        write(ChannelColumns.Responsible, People(channel, ChannelPart.Responsible));
        write(ChannelColumns.Administrators, People(channel, ChannelPart.Administrator));
        write(ChannelColumns.StandIn, People(channel, ChannelPart.StandIn));
        write(ChannelColumns.FormerAddresses, FormerAddressText.Write(channel.FormerAddresses));
        write(ChannelColumns.RecordNumber, channel.RecordNumber);
        write(ChannelColumns.OfficerNotes, channel.OfficerNotes);
    }

    private static void Care(Channel channel, Action<ChannelColumn, string?> write)
    {
        var care = channel.Care;
        write(ChannelColumns.FunctionMailbox, channel.FunctionMailbox);
        write(ChannelColumns.CredentialsPlace, care.CredentialsPlace);
        write(ChannelColumns.AnswerHours, care.AnswerHours?.ToString(CultureInfo.InvariantCulture));
        write(ChannelColumns.AnswerRoutine, channel.AnswerRoutine);
        write(ChannelColumns.PostsPerMonth, care.PostsPerMonth?.ToString(CultureInfo.InvariantCulture));
        write(ChannelColumns.Seasonal, (care.IsSeasonal ? nameof(YesNo.Yes) : nameof(YesNo.No)).ToLowerInvariant());
        write(ChannelColumns.Retention, care.RetentionDecision);
        write(ChannelColumns.LastArchived, DayText.Write(care.LastArchivedOn));
        write(ChannelColumns.DataProtectionAssessed, DayText.Write(care.DataProtectionAssessedOn));
        write(ChannelColumns.Accessibility, care.AccessibilityNotes);
        write(ChannelColumns.CrisisRole, care.CrisisRole);
    }

    private static string People(Channel channel, ChannelPart part) => PeopleText.Write(channel.People.Where(person => person.Part == part));

    private static string List(IEnumerable<string> items) => string.Join("; ", items);
}
