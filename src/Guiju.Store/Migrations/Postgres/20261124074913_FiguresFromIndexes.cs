using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Guiju.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FiguresFromIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_region_mode_decided_on",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_region_procedure_decided_on",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_region_mode_decided_on_result_item",
                table: "cases",
                columns: new[] { "region", "mode", "decided_on", "result", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_region_procedure_decided_on_result_kind",
                table: "cases",
                columns: new[] { "region", "procedure", "decided_on", "result", "kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_region_mode_decided_on_result_item",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_region_procedure_decided_on_result_kind",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_region_mode_decided_on",
                table: "cases",
                columns: new[] { "region", "mode", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_region_procedure_decided_on",
                table: "cases",
                columns: new[] { "region", "procedure", "decided_on" });
        }
    }
}
