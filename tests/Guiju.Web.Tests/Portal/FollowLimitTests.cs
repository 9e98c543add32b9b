using System.Net;
using Guiju.Web.Portal.Follow;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Portal;

/// <summary>Apart from the other tests, since it uses up what one address may try.</summary>
public sealed class FollowLimitTests(Zone zone) : IClassFixture<Zone>
{
    [Fact]
    public async Task Who_tries_number_after_number_must_wait_and_keeps_what_was_typed()
    {
        using var visitor = new Visitor(zone.Host);
        var form = (await visitor.GetAsync("/follow")).Form("follow");
        for (var attempt = 1; attempt <= FollowLimit.Tries; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync("/follow", form, ("Number", $"XK2021-{attempt:00000}"), ("Code", "222222"))).Status);
        }

        var state = await zone.JustAppliedAsync();
        var answer = await visitor.PostAsync("/follow", form, ("Number", state.Profile.Number), ("Code", PortalStory.Code));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.True(answer.Says("查询次数过多，请一分钟后再试"));
        Assert.Equal(state.Profile.Number, answer.One("[name=Number]")!.GetAttribute("value"));
    }
}
