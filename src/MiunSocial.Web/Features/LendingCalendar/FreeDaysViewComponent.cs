using Microsoft.AspNetCore.Mvc;

namespace MiunSocial.Web.Features.LendingCalendar;

/// <summary>
/// Free days beside a form with the fields ChannelId, FirstDay and LastDay. Forms name it and do not import it; on a live page it
/// follows what is chosen there.
/// </summary>
public sealed class FreeDaysViewComponent(CalendarQueries queries) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid? channelId, DateOnly? firstDay, DateOnly? lastDay) =>
        View("/Features/LendingCalendar/_FreeDays.cshtml", await queries.FreeAsync(channelId, firstDay, lastDay, HttpContext.RequestAborted));
}
